package io.jangteo.platform.documents;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Documents in the service's own SQL schema. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
class DocumentsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DocumentStores documentStores(
            ObjectProvider<JdbcOperations> jdbc,
            ObjectProvider<TransactionOperations> transactions,
            ObjectProvider<DocumentChanges> changes) {
        return new SqlDocumentStores(jdbc.getObject(), transactions.getObject(), changes.getIfAvailable());
    }
}
