package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.jangteo.contracts.user.v1.CheckBuyerRequest;
import io.jangteo.contracts.user.v1.UserServiceGrpc;
import io.jangteo.platform.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

class StoreAwayIT extends RunningUserService {

    @Autowired
    private GrpcServerLifecycle server;

    private String email;

    @BeforeEach
    void takeTheStoreAway() throws SQLException {
        email = signedUp();
        try (Connection admin = TestDatabase.adminConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("ALTER USER '" + SCHEMA.user() + "'@'%' ACCOUNT LOCK");
            for (long id : connections(statement)) {
                statement.execute("KILL " + id);
            }
        }
    }

    @AfterEach
    void giveItBack() throws SQLException {
        try (Connection admin = TestDatabase.adminConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("ALTER USER '" + SCHEMA.user() + "'@'%' ACCOUNT UNLOCK");
        }
        Awaitility.await().until(() -> aClient().get("/health/ready").status() == 200);
    }

    @Test
    void asksPeopleToComeBackAndCountsNoFailureAgainstThem() throws Exception {
        for (int wave = 0; wave < 2; wave++) {
            for (var refused : signInsAtOnce(FAILURES_PER_ACCOUNT)) {
                refused.expect(503).because("STORE_UNAVAILABLE");
                assertThat(refused.header("Retry-After")).isNotEmpty();
            }
        }
        aClient().get("/health/live").expect(200);
        aClient().get("/health/ready").expect(503);

        giveItBack();

        aClient().signIn(email, PASSWORD).expect(200);
    }

    @Test
    void tellsOtherServicesThatItIsUnavailableAndNotThatABuyerIsUnknown() {
        ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
        Metadata token = new Metadata();
        token.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + order().tokenFor("user"));
        var users = UserServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(token))
                .withDeadlineAfter(30, TimeUnit.SECONDS);

        var failure = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> users.checkBuyer(
                        CheckBuyerRequest.newBuilder().setBuyerId("somebody").build()));

        channel.shutdownNow();
        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    private List<Client.Answer> signInsAtOnce(int count) throws Exception {
        List<Client.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Client.Answer> signIn = () -> aClient().signIn(email, PASSWORD);
            for (var answer : threads.invokeAll(Collections.nCopies(count, signIn))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static List<Long> connections(Statement statement) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT id FROM information_schema.processlist WHERE user = '" + SCHEMA.user() + "'")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
