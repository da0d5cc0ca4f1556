package io.jangteo.platform.grpc;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param deadline how long a call may take when the caller says nothing else
 * @param channels callee name to a comma-separated list of {@code host:port}
 * @param serviceKeyFile PEM file (PKCS #8, EC P-256) with this service's private key
 * @param serviceKeysFile JWK set with every service's public key, {@code kid} = service name
 */
@ConfigurationProperties("jangteo.grpc")
public record GrpcSettings(
        @DefaultValue("1s") Duration deadline,
        @DefaultValue Map<String, String> channels,
        @DefaultValue("") String serviceKeyFile,
        @DefaultValue("") String serviceKeysFile) {}
