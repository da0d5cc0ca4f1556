package io.jangteo.load;

import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The accounts that a bench buys with; the same ones at every run on one data folder. */
final class Buyers {

    private final List<BuyerAccount> accounts;

    private Buyers(List<BuyerAccount> accounts) {
        this.accounts = accounts;
    }

    /**
     * @param secret from which passwords are derived, so that nobody who reads this source knows them
     * @param done is told how many are signed in
     */
    static Buyers ready(Shop shop, int count, String secret, IntConsumer done) throws InterruptedException {
        List<String> emails = IntStream.rangeClosed(1, count)
                .mapToObj("bench-%04d@example.com"::formatted)
                .toList();
        return new Buyers(Patiently.each(emails, email -> BuyerAccount.of(shop, email, password(secret, email)), done));
    }

    Shopper any() {
        return accounts.get(ThreadLocalRandom.current().nextInt(accounts.size()))
                .shopper();
    }

    void refresh(Shop shop) {
        for (BuyerAccount account : accounts) {
            account.refresh(shop);
        }
    }

    static String password(String secret, String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(email.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
