package io.jangteo.platform.documents;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Documents in MongoDB if one is named, else in the service's own SQL schema. Nothing of the other is touched. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties(MongoProperties.class)
class DocumentsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DocumentStores documentStores(
            MongoProperties mongo,
            ObjectProvider<JdbcOperations> jdbc,
            ObjectProvider<TransactionOperations> transactions,
            ObjectProvider<DocumentChanges> changes) {
        String uri = mongo.uri();
        return uri == null || uri.isBlank()
                ? new SqlDocumentStores(jdbc.getObject(), transactions.getObject(), changes.getIfAvailable())
                : MongoDocumentStores.connect(uri);
    }
}
