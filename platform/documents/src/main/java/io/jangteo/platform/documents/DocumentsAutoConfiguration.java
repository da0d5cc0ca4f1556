package io.jangteo.platform.documents;

import io.jangteo.platform.persistence.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Documents in MongoDB if one is named, else in the service's own SQL schema. Nothing of the other is touched. */
@AutoConfiguration(
        afterName = {
            "io.jangteo.platform.persistence.PersistenceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties(MongoProperties.class)
class DocumentsAutoConfiguration {

    private static final String REPEATED = "documentTransactions";

    @Bean
    @ConditionalOnMissingBean
    DocumentStores documentStores(
            MongoProperties mongo,
            ObjectProvider<JdbcOperations> jdbc,
            @Qualifier(REPEATED) ObjectProvider<TransactionOperations> repeated,
            ObjectProvider<TransactionOperations> others,
            ObjectProvider<DocumentChanges> changes) {
        String uri = mongo.uri();
        return uri == null || uri.isBlank()
                ? new SqlDocumentStores(
                        jdbc.getObject(), repeated.getIfAvailable(others::getObject), changes.getIfAvailable())
                : MongoDocumentStores.connect(uri);
    }

    /** No candidate for others, who are not meant to find a second kind of transactions because of documents. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Transactions.class)
    static class WithPersistence {

        @Bean(name = REPEATED, defaultCandidate = false)
        @ConditionalOnBean({Transactions.class, PlatformTransactionManager.class})
        TransactionOperations documentTransactions(Transactions transactions, PlatformTransactionManager manager) {
            return new RepeatedTransactions(transactions, manager);
        }
    }
}
