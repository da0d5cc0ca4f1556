package io.jangteo.payment;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.jangteo.platform.grpc.ServiceTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys of the services that call payment, and of payment. */
public final class TestServices {

    static final Path PAYMENT_KEY;
    static final Path PUBLIC_KEYS;

    private static final Map<String, ECKey> KEYS = new LinkedHashMap<>();

    static {
        try {
            for (String service : List.of("order", "payment", "catalog")) {
                KEYS.put(service, new ECKeyGenerator(Curve.P_256).keyID(service).generate());
            }
            Path folder = Files.createTempDirectory("service-keys");
            folder.toFile().deleteOnExit();
            PAYMENT_KEY = Files.writeString(folder.resolve("payment.pem"), pem(KEYS.get("payment")));
            PUBLIC_KEYS = Files.writeString(
                    folder.resolve("services.json"), new JWKSet(List.copyOf(KEYS.values())).toString());
            PAYMENT_KEY.toFile().deleteOnExit();
            PUBLIC_KEYS.toFile().deleteOnExit();
        } catch (IOException | JOSEException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private TestServices() {}

    /** A token by which a service calls payment. */
    public static String tokenOf(String service) {
        return new ServiceTokens(service, KEYS.get(service), new JWKSet(), Clock.systemUTC()).tokenFor("payment");
    }

    private static String pem(ECKey key) throws JOSEException {
        String body =
                Base64.getMimeEncoder().encodeToString(key.toECPrivateKey().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}
