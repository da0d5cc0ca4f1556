package io.jangteo.platform.persistence;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;

/** A service's schema, and transactions on it. */
@AutoConfiguration(
        before = DataSourceAutoConfiguration.class,
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@EnableConfigurationProperties(MysqlSettings.class)
@Import(DatabaseAdvice.class)
public class PersistenceAutoConfiguration {

    @Bean
    @Primary
    @ConditionalOnMissingBean
    HikariDataSource dataSource(MysqlSettings settings, @Value("${spring.application.name}") String service) {
        return DataSources.open(settings, service);
    }

    @Bean
    FlywayConfigurationCustomizer patientMigrations(DataSource dataSource) {
        return flyway -> flyway.dataSource(DataSources.patient(dataSource));
    }

    @Bean
    @ConditionalOnMissingBean
    Transactions transactions(DataSource dataSource, MysqlSettings settings) {
        return Transactions.over(dataSource, settings);
    }

    /** For services that answer gRPC calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.grpc.server.exception.GrpcExceptionHandler")
    static class Calls {

        @Bean
        @Order(0)
        StoreStatuses storeStatuses() {
            return new StoreStatuses();
        }
    }
}
