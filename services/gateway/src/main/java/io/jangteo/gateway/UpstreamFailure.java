package io.jangteo.gateway;

import io.jangteo.platform.servicedefaults.errors.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpStatus;

/** What it means when a service gives no answer. */
enum UpstreamFailure {
    /** No connection was made, so nothing was sent: another instance may be asked. */
    UNREACHABLE,
    /** All connections are taken. */
    BUSY,
    /** The request was sent and the service stayed silent. */
    SILENT,
    /** The connection broke after something was sent; what the service did is not known. */
    BROKEN;

    private static final Duration SOON = Duration.ofSeconds(1);

    static UpstreamFailure of(IOException e) {
        return switch (e) {
            case ConnectException _, ConnectTimeoutException _, UnknownHostException _, NoRouteToHostException _ ->
                UNREACHABLE;
            case ConnectionRequestTimeoutException _ -> BUSY;
            case SocketTimeoutException _ -> SILENT;
            default -> BROKEN;
        };
    }

    Problem problem(String service) {
        return switch (this) {
            case UNREACHABLE ->
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_UNAVAILABLE",
                                "The %s service cannot be reached right now. Nothing was done; try again in a moment."
                                        .formatted(service))
                        .retryAfter(SOON);
            case BUSY ->
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_BUSY",
                                "The %s service has too much to do right now. Nothing was done; try again in a moment."
                                        .formatted(service))
                        .retryAfter(SOON);
            case SILENT ->
                Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "SERVICE_TIMEOUT",
                        "The %s service did not answer in time. Whether it did what was asked is not known; repeat the request with the same Idempotency-Key where it takes one."
                                .formatted(service));
            case BROKEN ->
                Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_LOST",
                                "The connection to the %s service broke. Whether it did what was asked is not known; repeat the request with the same Idempotency-Key where it takes one."
                                        .formatted(service))
                        .retryAfter(SOON);
        };
    }
}
