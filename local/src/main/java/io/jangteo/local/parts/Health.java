package io.jangteo.local.parts;

/** What a probe found: ready or not, and in which words. */
public record Health(boolean ready, String detail) {
    public static Health ok(String detail) {
        return new Health(true, detail);
    }

    public static Health not(String detail) {
        return new Health(false, detail);
    }
}
