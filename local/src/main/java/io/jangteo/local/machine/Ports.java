package io.jangteo.local.machine;

/** Every port of a platform is its base plus a fixed offset, so that two platforms with different bases never meet. */
public record Ports(int base) {
    public static final int DEFAULT_BASE = 18000;
    private static final int HIGHEST_OFFSET = 400;

    public Ports {
        if (base < 1024 || base + HIGHEST_OFFSET > 65535) {
            throw new MachineFailure(
                    "JANGTEO_PORT_BASE must lie between 1024 and " + (65535 - HIGHEST_OFFSET) + ": " + base);
        }
    }

    public int gateway() {
        return base + 80;
    }

    public int connect() {
        return base + 83;
    }

    public int kafka() {
        return base + 92;
    }

    public int kafkaController() {
        return base + 93;
    }

    public int mariaDb() {
        return base + 306;
    }

    public int openSearch() {
        return base + 320;
    }

    public int openSearchTransport() {
        return base + 330;
    }

    /** Number 0 is the gateway; instances count from 1 and stand ten ports apart. */
    public int http(int number, int instance) {
        return (number == 0 ? gateway() : base + 100 + number) + 10 * (instance - 1);
    }

    public int grpc(int number, int instance) {
        return base + 200 + number + 10 * (instance - 1);
    }
}
