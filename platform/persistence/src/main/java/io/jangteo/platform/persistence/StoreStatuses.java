package io.jangteo.platform.persistence;

import io.grpc.Status;
import io.grpc.StatusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.jdbc.UncategorizedSQLException;

/** Answers a call whose database is out of reach or overloaded with UNAVAILABLE, which tells the caller to come back. */
final class StoreStatuses implements GrpcExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(StoreStatuses.class);

    @Override
    public @Nullable StatusException handleException(Throwable e) {
        return switch (e) {
            case DataAccessResourceFailureException unreachable -> unavailable(unreachable);
            case RecoverableDataAccessException lost -> unavailable(lost);
            case TransientDataAccessException passing -> unavailable(passing);
            case UncategorizedSQLException unknown -> unavailable(unknown);
            default -> null;
        };
    }

    private static StatusException unavailable(RuntimeException e) {
        log.warn("The database did not serve a call: {}", e.toString());
        return Status.UNAVAILABLE
                .withDescription("The store behind this is out of reach or busy")
                .asException();
    }
}
