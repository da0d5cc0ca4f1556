package io.jangteo.user;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.jangteo.platform.grpc.ServiceTokens;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on free ports, with a schema of its own on a real database; all tests of it share one. */
@SpringBootTest(
        classes = UserApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.grpc.server.port=0",
            "jangteo.user.throttling.account-failures=" + RunningUserService.FAILURES_PER_ACCOUNT,
            "jangteo.user.throttling.address-failures=" + RunningUserService.FAILURES_PER_ADDRESS,
            "jangteo.user.hashing.longest-wait=60s",
            "jangteo.mysql.pool-wait=3s"
        })
@Import(RunningUserService.Fixture.class)
public abstract class RunningUserService {

    protected static final int FAILURES_PER_ACCOUNT = 4;
    protected static final int FAILURES_PER_ADDRESS = 12;
    protected static final String PASSWORD = "correct horse battery";
    protected static final String OPERATOR = "operator@jangteo.local";
    protected static final String OPERATOR_PASSWORD = "an operator's long word";

    protected static final TestSchema SCHEMA = TestDatabase.freshSchema("user");
    protected static final Path FOLDER = folder();
    protected static final Path KEYS = FOLDER.resolve("keys");
    private static final Path OPERATOR_PASSWORD_FILE = FOLDER.resolve("operator-password");

    private static final ECKey ORDER = key("order");
    private static final ECKey CATALOG = key("catalog");
    private static final ECKey USER = key("user");
    private static final JWKSet SERVICES =
            new JWKSet(List.<JWK>of(ORDER.toPublicJWK(), CATALOG.toPublicJWK(), USER.toPublicJWK()));

    @LocalServerPort
    private int port;

    @Autowired
    protected CountingEncoder encoder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Files.writeString(OPERATOR_PASSWORD_FILE, OPERATOR_PASSWORD + "\n");
        SCHEMA.settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("jangteo.user.tokens.signing-keys-dir", KEYS::toString);
        registry.add("jangteo.user.operator.password-file", OPERATOR_PASSWORD_FILE::toString);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fixture {

        @Bean
        ServiceTokens serviceTokens() {
            return new ServiceTokens("user", USER, SERVICES, Clock.systemUTC());
        }

        @Bean
        static BeanPostProcessor countingHashes() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder real ? new CountingEncoder(real) : bean;
                }
            };
        }
    }

    protected ServiceTokens order() {
        return new ServiceTokens("order", ORDER, SERVICES, Clock.systemUTC());
    }

    protected ServiceTokens catalog() {
        return new ServiceTokens("catalog", CATALOG, SERVICES, Clock.systemUTC());
    }

    /** A client at an address that no other client has. */
    protected Client aClient() {
        return new Client(port).from(anAddress());
    }

    protected static String anAddress() {
        UUID random = UUID.randomUUID();
        return "2001:db8:%x:%x::1"
                .formatted(random.getMostSignificantBits() & 0xffff, random.getLeastSignificantBits() & 0xffff);
    }

    protected static String anEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    /** A client of a newly signed-up customer, signed in. */
    protected Client aCustomer() {
        return signedIn(signedUp(), PASSWORD);
    }

    protected Client theOperator() {
        return signedIn(OPERATOR, OPERATOR_PASSWORD);
    }

    /** The e-mail address of a new account. */
    protected String signedUp() {
        String email = anEmail();
        aClient().signUp(email, PASSWORD).expect(201);
        return email;
    }

    protected Client signedIn(String email, String password) {
        Client client = aClient();
        return client.with(client.signIn(email, password).expect(200).text("accessToken"));
    }

    private static ECKey key(String service) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(service).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "user-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
