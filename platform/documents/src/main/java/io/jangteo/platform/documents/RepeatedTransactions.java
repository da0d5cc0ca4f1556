package io.jangteo.platform.documents;

import io.jangteo.platform.persistence.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's transactions, bounded and repeated after a deadlock, for those who need the status of theirs. */
final class RepeatedTransactions implements TransactionOperations {

    private final Transactions transactions;
    private final TransactionTemplate joining;

    RepeatedTransactions(Transactions transactions, PlatformTransactionManager manager) {
        this.transactions = transactions;
        this.joining = new TransactionTemplate(manager);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return transactions.write(() -> joining.execute(action));
    }
}
