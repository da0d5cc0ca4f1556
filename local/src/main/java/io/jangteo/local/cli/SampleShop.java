package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.sampledata.SampleData;
import io.jangteo.local.shop.Shop;

/** What a new shop starts with: the sample goods and a customer to try it with, both made through the public doors. */
final class SampleShop {
    static final String CUSTOMER = "customer@example.com";
    private static final String CUSTOMER_PASSWORD = "customer-password";
    private static final int STEP = 250;

    private final LocalPlatform platform;
    private final Secrets secrets;

    SampleShop(LocalPlatform platform, Secrets secrets) {
        this.platform = platform;
        this.secrets = secrets;
    }

    /** Does what is not done yet; a load that was killed goes on where it was. */
    void fill() {
        String operator = secrets.passwordValue("operator-password");
        new SampleData(platform.gatewayUrl(), operator, platform.dataFolder()).load((what, done, total) -> {
            if (done == total || done % STEP == 0) {
                System.out.printf("  sample data  %-10s %d of %d%n", what, done, total);
            }
        });
        signUpCustomer();
    }

    String customerPassword() {
        return secrets.passwordValue(CUSTOMER_PASSWORD);
    }

    private void signUpCustomer() {
        try (var shop = new Shop(platform.gatewayUrl())) {
            shop.openAccount(CUSTOMER, customerPassword(), "김하늘");
        }
    }
}
