package io.jangteo.platform.grpc;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/** Sends a handler's own status as it is; what nobody foresaw is logged and answered as INTERNAL. */
final class TruthfulStatuses implements GrpcExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(TruthfulStatuses.class);

    @Override
    public @Nullable StatusException handleException(Throwable e) {
        if (e instanceof StatusRuntimeException refusal) {
            return refusal.getStatus().asException(refusal.getTrailers());
        }
        if (e instanceof StatusException refusal) {
            return refusal;
        }
        log.error("A call failed in a way that nobody foresaw", e);
        return Status.INTERNAL
                .withDescription("Something went wrong on our side")
                .asException();
    }
}
