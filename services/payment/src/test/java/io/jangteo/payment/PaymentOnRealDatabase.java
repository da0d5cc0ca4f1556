package io.jangteo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import io.jangteo.payment.charging.TakePayment;
import io.jangteo.payment.domain.Lease;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentGateway;
import io.jangteo.payment.domain.PaymentMessage;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.payment.domain.Payments;
import io.jangteo.payment.keeping.KeepPaymentMethod;
import io.jangteo.payment.refunding.CancelPayment;
import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service without Kafka: tests give it orders' messages in transactions, as its consumer would. */
@SpringBootTest(classes = PaymentApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestDoors.class)
public abstract class PaymentOnRealDatabase {

    protected static final Money TOTAL = new Money(129_000, "KRW");
    protected static final String BUYER = "0190a5b0-0000-7000-8000-00000000000b";
    protected static final int GRPC_PORT = freePort();

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("payment");
    private static final TestSchema BOOKS = TestDatabase.freshSchema("paymentgateway");

    /** The gateway's own books, by a connection of the test's own. */
    protected static final JdbcClient GATEWAY = JdbcClient.create(BOOKS.dataSource());

    @Autowired
    protected Transactions transactions;

    @Autowired
    protected Payments payments;

    @Autowired
    protected PaymentGateway gateway;

    @Autowired
    protected KeepPaymentMethod keep;

    @Autowired
    protected TakePayment take;

    @Autowired
    protected CancelPayment cancel;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws Exception {
        SCHEMA.settings().forEach((name, value) -> settings.add(name, () -> value));
        settings.add("jangteo.payment.gateway.ledger.url", BOOKS::url);
        settings.add("jangteo.payment.gateway.ledger.user", BOOKS::user);
        settings.add("jangteo.payment.gateway.ledger.password", BOOKS::password);
        settings.add("jangteo.payment.gateway.timeout", () -> "1500ms");
        settings.add("jangteo.payment.gateway.slowness", () -> "2500ms");
        settings.add("jangteo.payment.lease", () -> "6s");
        settings.add("jangteo.payment.poll-interval", () -> "20ms");
        settings.add("jangteo.payment.pauses", () -> "50ms,100ms,200ms");
        settings.add("jangteo.payment.key", () -> "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        settings.add("jangteo.grpc.service-key-file", TestServices.PAYMENT_KEY::toString);
        settings.add("jangteo.grpc.service-keys-file", TestServices.PUBLIC_KEYS::toString);
        settings.add("spring.grpc.server.port", () -> GRPC_PORT);
        settings.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
        settings.add("logging.level.org.apache.kafka", () -> "off");
        settings.add("logging.level.org.springframework.kafka", () -> "off");
        settings.add("management.tracing.sampling.probability", () -> "1");
    }

    protected static String newOrder() {
        return Generators.timeBasedEpochGenerator().generate().toString();
    }

    /** An order whose payment method is kept, as before it is placed. */
    protected String orderWith(String token) {
        String order = newOrder();
        assertThat(keep.keep(order, token)).isEqualTo(KeepPaymentMethod.Answer.KEPT);
        return order;
    }

    protected void placed(String order) {
        placed(order, null);
    }

    protected void placed(String order, @Nullable String traceparent) {
        transactions.write(() -> take.orderPlaced(order, BUYER, TOTAL, traceparent));
    }

    protected void cancelled(String order) {
        transactions.write(() -> cancel.orderCancelled(order, BUYER));
    }

    /** A payment that a worker has taken, which then says and does no more. */
    protected Payment takenByADyingWorker(String order) {
        Payment taken = due(order, 1);
        transactions.write(() -> payments.insert(taken, new Lease("dying", Duration.ofMinutes(5))));
        return taken;
    }

    /** The time of the worker that has a payment is over. */
    protected void leaseEnds(String order) {
        jdbc.sql("UPDATE payment SET try_at = UTC_TIMESTAMP(6) WHERE order_id = ?")
                .param(order)
                .update();
    }

    protected static Payment due(String order, int tries) {
        return Payment.first(newOrder(), PaymentMessage.ORDER_PLACED, order, BUYER, TOTAL, tries, null, Instant.now());
    }

    protected void eventually(String order, PaymentStatus status) {
        await("payment is " + status)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() ->
                        assertThat(payments.find(order).map(Payment::status)).contains(status));
    }

    protected long captures(String order) {
        return inBooks("SELECT COUNT(*) FROM charge WHERE state = 'CAPTURED' AND order_id = ?", order);
    }

    protected long refunds(String order) {
        return inBooks("SELECT COUNT(*) FROM refund WHERE order_id = ?", order);
    }

    protected long netCaptured(String order) {
        return inBooks("SELECT COALESCE(SUM(net_minor), 0) FROM net_captured WHERE order_id = ?", order);
    }

    protected long charges(String order) {
        return inBooks("SELECT COUNT(*) FROM charge WHERE order_id = ?", order);
    }

    /** The types of what was told about an order, in order. */
    protected List<String> told(String order) {
        return jdbc.sql("SELECT type FROM outbox WHERE aggregateid = ? ORDER BY id")
                .param(order)
                .query((row, number) -> row.getString(1).replace("jangteo.payment.v1.", ""))
                .list();
    }

    protected boolean isMethodKept(String order) {
        return jdbc.sql("SELECT COUNT(*) FROM payment_method WHERE order_id = ?")
                        .param(order)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static long inBooks(String sql, String order) {
        return GATEWAY.sql(sql).param(order).query(Long.class).single();
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port", e);
        }
    }
}
