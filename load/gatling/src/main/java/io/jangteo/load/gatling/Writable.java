package io.jangteo.load.gatling;

/**
 * A product whose price is changed to and fro.
 *
 * @param version that the next change must find, as an entity tag
 * @param price before the first change
 * @param body one line of JSON with {@link #PRICE} where the price stands
 * @param changes so far
 */
public record Writable(String id, String version, long price, String body, int changes) {

    /** A number that no price is. */
    public static final String PRICE = "998877665544332";

    private static final String SEPARATOR = "\t";
    private static final int STEP = 10;

    /** What is sent: the price goes up by a little and comes down again, so that many changes leave it where it was. */
    String content() {
        return body.replace(PRICE, Long.toString(changes % 2 == 0 ? price + STEP : price));
    }

    Writable changed(String newVersion) {
        return new Writable(id, newVersion, price, body, changes + 1);
    }

    String line() {
        return String.join(SEPARATOR, id, version, Long.toString(price), body);
    }

    static Writable parse(String line) {
        String[] parts = line.split(SEPARATOR, 4);
        return new Writable(parts[0], parts[1], Long.parseLong(parts[2]), parts[3], 0);
    }
}
