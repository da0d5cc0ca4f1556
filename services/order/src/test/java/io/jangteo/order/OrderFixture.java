package io.jangteo.order;

import io.jangteo.order.domain.Address;
import io.jangteo.order.domain.Announcements;
import io.jangteo.order.domain.CancelReason;
import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.domain.Orders;
import io.jangteo.order.placing.OrderRequest;
import io.jangteo.order.placing.OrderRequest.Line;
import io.jangteo.order.placing.PlaceOrder;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The order service on a real database, with participants that a test steers, without a broker. */
@SpringBootTest(
        properties = {
            "jangteo.messaging.hearing=false",
            "jangteo.order.sweep=PT24H",
            "jangteo.order.busy-wait=300ms",
            "jangteo.order.claim=4s"
        })
@Import(OrderFixture.Steered.class)
public abstract class OrderFixture {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("order");
    protected static final Address SEOUL = new Address("김하늘", "010-0000-0000", "세종대로 1", null, "서울", "04524", "KR");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("jangteo.mysql.url", SCHEMA::url);
        properties.add("jangteo.mysql.user", SCHEMA::user);
        properties.add("jangteo.mysql.password", SCHEMA::password);
    }

    /** A transaction that fails after everything was written, or a commit whose answer is lost, when a test asks for it. */
    public static final class LossyAnnouncements implements Announcements {

        private final Announcements real;
        public volatile Runnable beforeCommit = () -> {};
        public volatile Runnable afterCommit = () -> {};

        LossyAnnouncements(Announcements real) {
            this.real = real;
        }

        @Override
        public void placed(Order order) {
            real.placed(order);
            AfterCommit.run(afterCommit);
            beforeCommit.run();
        }

        @Override
        public void confirmed(String orderId, String buyerId, List<OrderLine> lines) {
            real.confirmed(orderId, buyerId, lines);
            beforeCommit.run();
        }

        @Override
        public void cancelled(String orderId, String buyerId, CancelReason reason) {
            real.cancelled(orderId, buyerId, reason);
            beforeCommit.run();
        }
    }

    @TestConfiguration
    static class Steered {

        @Bean
        @Primary
        FakeParticipants participants() {
            return new FakeParticipants();
        }

        @Bean
        @Primary
        LossyAnnouncements lossyAnnouncements(Announcements outboxAnnouncements) {
            return new LossyAnnouncements(outboxAnnouncements);
        }
    }

    @Autowired
    protected PlaceOrder place;

    @Autowired
    protected Orders orders;

    @Autowired
    protected FakeParticipants participants;

    @Autowired
    protected LossyAnnouncements announcements;

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    void everybodyAgrees() {
        participants.reset();
        announcements.beforeCommit = () -> {};
        announcements.afterCommit = () -> {};
    }

    protected static OrderRequest anOrder(String key, long expectedMinorUnits, Line... lines) {
        return new OrderRequest(
                "01990000-0000-7000-8000-00000000b0b0",
                key,
                Arrays.asList(lines),
                SEOUL,
                "tok_succeeds",
                new Money("KRW", expectedMinorUnits));
    }

    protected static String aKey() {
        return UUID.randomUUID().toString();
    }

    protected List<String> eventsOf(String orderId) {
        return jdbc.sql("SELECT type FROM outbox WHERE aggregateid = ? ORDER BY id")
                .param(orderId)
                .query(String.class)
                .list();
    }
}
