package io.jangteo.local.services;

import io.jangteo.local.machine.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One EC key pair per service for the tokens by which services know each other: the private key is a file for that service alone,
 * the public keys of all stand in one JWKS file.
 */
final class ServiceKeys {
    private static final String KEYS = "service-keys.json";
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;

    ServiceKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    Path privateKey(String service) {
        publicKeys();
        return secrets.folder("service-keys").resolve(service + ".pem");
    }

    /** All are made at once: a JWKS must never lack a service that already signs. */
    Path publicKeys() {
        return secrets.file(KEYS, () -> {
            List<Map<String, String>> keys = new ArrayList<>();
            Services.ALL.forEach(service -> keys.add(make(service.name())));
            return JsonMapper.builder().build().writeValueAsString(Map.of("keys", keys));
        });
    }

    private Map<String, String> make(String service) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            secrets.replace(
                    secrets.folder("service-keys").getFileName() + "/" + service + ".pem",
                    "-----BEGIN PRIVATE KEY-----\n"
                            + MIME.encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
            ECPublicKey key = (ECPublicKey) pair.getPublic();
            return Map.of(
                    "kty", "EC",
                    "crv", "P-256",
                    "alg", "ES256",
                    "use", "sig",
                    "kid", service,
                    "x", coordinate(key.getW().getAffineX()),
                    "y", coordinate(key.getW().getAffineY()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a private key back, as the services do. */
    static ECPrivateKey read(Path pem) {
        try {
            String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            return (ECPrivateKey) KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return URL.encodeToString(fixed);
    }
}
