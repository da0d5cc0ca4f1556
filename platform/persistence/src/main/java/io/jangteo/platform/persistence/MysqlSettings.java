package io.jangteo.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url JDBC address in which {@code {service}} stands for the service's name
 * @param user defaults to {@code jangteo_<service>}
 * @param password the password itself, or
 * @param passwordFile a file that holds it
 * @param poolSize connections of this process
 * @param poolWait how long a transaction waits for a connection; must be shorter than the callers' deadlines
 * @param lockWait how long a statement waits for a row lock, in whole seconds
 * @param answerWithin how long a statement may stay without an answer before its connection is given up; longer than any wait for a
 *     lock, or a statement would be given up that was about to succeed
 */
@ConfigurationProperties("jangteo.mysql")
public record MysqlSettings(
        String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue("10") int poolSize,
        @DefaultValue("800ms") Duration poolWait,
        @DefaultValue("2s") Duration lockWait,
        @DefaultValue("10s") Duration answerWithin) {

    public MysqlSettings {
        if (answerWithin.compareTo(lockWait) <= 0) {
            throw new IllegalArgumentException("jangteo.mysql.answer-within (%s) must be longer than lock-wait (%s)"
                    .formatted(answerWithin, lockWait));
        }
    }

    String urlOf(String service) {
        return url.replace("{service}", service);
    }

    String userOf(String service) {
        return user.isBlank() ? "jangteo_" + service : user;
    }

    String secret() {
        if (passwordFile.isBlank()) {
            return password;
        }
        try {
            return Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("JANGTEO_MYSQL_PASSWORD_FILE names a file that cannot be read", e);
        }
    }
}
