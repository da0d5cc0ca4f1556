package io.jangteo.user.accounts;

import io.jangteo.user.UserSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class HashingConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    @Bean
    PasswordEncoder passwordEncoder(UserSettings settings) {
        var hashing = settings.hashing();
        return new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, hashing.parallelism(), hashing.memoryKib(), hashing.iterations());
    }
}
