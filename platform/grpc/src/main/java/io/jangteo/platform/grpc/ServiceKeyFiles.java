package io.jangteo.platform.grpc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;

/**
 * Reads a service's own key and everybody's public keys. The PEM file is read by the JDK, since Nimbus would need
 * BouncyCastle for it; the public half of the own key comes from the published set, which must name it anyway.
 */
final class ServiceKeyFiles {

    private ServiceKeyFiles() {}

    static JWKSet everybody(String file) throws IOException, ParseException {
        return JWKSet.load(Path.of(file).toFile());
    }

    static ECKey own(String self, String file, JWKSet everybody) throws IOException, JOSEException {
        JWK published = everybody.getKeyByKeyId(self);
        if (published == null) {
            throw new IllegalStateException("JANGTEO_SERVICE_KEYS_FILE has no key of " + self);
        }
        return new ECKey.Builder(Curve.P_256, published.toECKey().toECPublicKey())
                .privateKey(privateKey(Files.readString(Path.of(file))))
                .keyID(self)
                .build();
    }

    private static PrivateKey privateKey(String pem) {
        try {
            String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("JANGTEO_SERVICE_KEY_FILE holds no EC key in PKCS #8 PEM form", e);
        }
    }
}
