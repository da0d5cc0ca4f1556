package io.jangteo.platform.documents;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;

/** Technical faults of MongoDB in the terms in which those of SQL come, so that callers know one kind only. */
final class MongoFaults {

    private MongoFaults() {}

    static <R> R translated(Supplier<R> action) {
        try {
            return action.get();
        } catch (MongoException fault) {
            throw translation(fault);
        }
    }

    private static DataAccessException translation(MongoException fault) {
        return switch (fault) {
            case MongoSocketException _,
                    MongoTimeoutException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    MongoExecutionTimeoutException _,
                    MongoWriteConcernException _ ->
                new DataAccessResourceFailureException("MongoDB did not answer or did not confirm", fault);
            // The driver's message may quote the document: it stays out of ours.
            default -> new NonTransientDataAccessResourceException("MongoDB refused, code " + fault.getCode(), fault);
        };
    }
}
