package io.jangteo.payment.gateway;

import com.zaxxer.hikari.HikariDataSource;
import io.jangteo.payment.PaymentSettings;
import io.jangteo.payment.domain.PaymentGateway;
import io.jangteo.platform.persistence.DataSources;
import io.jangteo.platform.persistence.MysqlSettings;
import io.jangteo.platform.persistence.Transactions;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The simulated gateway with its own schema, user and pool. None of them is a bean that others could get hold of by
 * mistake: to the payment service the gateway's books are somebody else's.
 */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private static final String NAME = "paymentgateway";
    private static final int CONNECT_RETRIES = 30;

    @Bean(destroyMethod = "close")
    GatewayBooks gatewayBooks(
            PaymentSettings settings, MysqlSettings mysql, @Value("${spring.flyway.enabled:true}") boolean migrate) {
        PaymentSettings.Ledger ledger = settings.gateway().ledger();
        var own = new MysqlSettings(
                ledger.url().isBlank() ? mysql.url() : ledger.url(),
                ledger.user(),
                ledger.password(),
                ledger.passwordFile(),
                ledger.poolSize(),
                mysql.poolWait(),
                mysql.lockWait(),
                mysql.answerWithin());
        HikariDataSource pool = DataSources.open(own, NAME);
        if (migrate) {
            migrate(pool);
        }
        return new GatewayBooks(pool, Transactions.over(pool, own));
    }

    @Bean
    PaymentGateway paymentGateway(GatewayBooks books, PaymentSettings settings) {
        PaymentSettings.Gateway gateway = settings.gateway();
        return new SimulatedGateway(
                new GatewayLedger(JdbcClient.create(books.pool())),
                books.transactions(),
                new AnswerInTime(gateway.timeout()),
                gateway);
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure()
                .dataSource(DataSources.patient(pool))
                .locations("classpath:db/" + NAME)
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(1)
                .load()
                .migrate();
    }

    /** The gateway's schema; closed with the service. */
    record GatewayBooks(HikariDataSource pool, Transactions transactions) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }
}
