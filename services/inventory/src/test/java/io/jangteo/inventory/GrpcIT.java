package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Duration;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.jangteo.contracts.inventory.v1.BatchGetStockRequest;
import io.jangteo.contracts.inventory.v1.HoldStockRequest;
import io.jangteo.contracts.inventory.v1.InventoryServiceGrpc;
import io.jangteo.contracts.inventory.v1.InventoryServiceGrpc.InventoryServiceBlockingStub;
import io.jangteo.contracts.inventory.v1.ListStockRequest;
import io.jangteo.contracts.inventory.v1.ReleaseStockRequest;
import io.jangteo.contracts.inventory.v1.StockLine;
import io.jangteo.contracts.inventory.v1.StockState;
import io.jangteo.platform.grpc.GrpcErrors;
import io.jangteo.platform.grpc.ServiceTokens;
import io.jangteo.platform.persistence.DatabaseUnavailable;
import io.jangteo.platform.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

class GrpcIT extends InventoryFixture {

    @Autowired
    private TestIdentities identities;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ObjectProvider<GrpcExceptionHandler> handlers;

    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        channel = Grpc.newChannelBuilder("127.0.0.1:" + identities.grpcPort(), InsecureChannelCredentials.create())
                .build();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void holdsAndReleasesForOrder() {
        String mug = aSkuWith(5);
        String order = anOrder();

        var inventory = as(identities.order());
        var held = inventory.holdStock(request(order, mug, 2));
        assertThat(held).isNotNull();
        assertThat(level(mug).reserved()).isEqualTo(2);
        assertThat(identities.virtualThreads()).isTrue();

        var released = inventory.releaseStock(releaseOf(order));
        assertThat(released).isNotNull();
        assertThat(level(mug).reserved()).isZero();
    }

    @Test
    void refusesCallsWithoutATokenOrWithOneOfSomebodyElse() {
        String mug = aSkuWith(5);
        String order = anOrder();
        var nobody = InventoryServiceGrpc.newBlockingStub(channel);

        for (var stub : new InventoryServiceBlockingStub[] {nobody, as(identities.impostor())}) {
            fails(() -> stub.holdStock(request(order, mug, 1)), Status.Code.UNAUTHENTICATED);
            fails(() -> stub.releaseStock(releaseOf(order)), Status.Code.UNAUTHENTICATED);
            fails(() -> stub.listStock(ListStockRequest.newBuilder().setLimit(1).build()), Status.Code.UNAUTHENTICATED);
            fails(
                    () -> stub.batchGetStock(
                            BatchGetStockRequest.newBuilder().addSkus(mug).build()),
                    Status.Code.UNAUTHENTICATED);
        }
        var payment = as(identities.payment());
        fails(() -> payment.holdStock(request(order, mug, 1)), Status.Code.PERMISSION_DENIED);
        fails(() -> payment.releaseStock(releaseOf(order)), Status.Code.PERMISSION_DENIED);
        assertThat(statusOf(order)).isEqualTo("NONE");
    }

    @Test
    void saysWhyItRefuses() {
        String mug = aSkuWith(1);
        var inventory = as(identities.order());

        var gone = fails(() -> inventory.holdStock(request(anOrder(), mug, 2)), Status.Code.FAILED_PRECONDITION);
        assertThat(GrpcErrors.infoOf(gone)).hasValueSatisfying(info -> {
            assertThat(info.getReason()).isEqualTo("OUT_OF_STOCK");
            assertThat(info.getMetadataMap()).containsEntry("sku", mug).containsEntry("available", "1");
        });
        var unknown = fails(() -> inventory.holdStock(request(anOrder(), "UNHEARD-OF", 1)), Status.Code.NOT_FOUND);
        assertThat(GrpcErrors.infoOf(unknown))
                .hasValueSatisfying(info -> assertThat(info.getReason()).isEqualTo("UNKNOWN_SKU"));
        fails(() -> inventory.holdStock(request(anOrder(), mug, 0)), Status.Code.INVALID_ARGUMENT);
        fails(() -> inventory.holdStock(request("17", mug, 1)), Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void tellsTheCallerToComeBackWhenTheStoreIsAway() {
        var away = new DatabaseUnavailable("no connection", new SQLException("timed out"));

        assertThat(handlers.orderedStream()
                        .map(handler -> handler.handleException(away))
                        .filter(Objects::nonNull)
                        .findFirst())
                .hasValueSatisfying(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
    }

    @Test
    void leavesNothingHeldByACallThatWasDelayedPastItsDeadline() throws Exception {
        String mug = aSkuWith(5);
        String order = anOrder();
        try (Connection other = dataSource.getConnection();
                var lock = other.prepareStatement("SELECT * FROM stock WHERE sku = ? FOR UPDATE")) {
            other.setAutoCommit(false);
            lock.setString(1, mug);
            lock.executeQuery();

            var hurried = as(identities.order()).withDeadlineAfter(300, TimeUnit.MILLISECONDS);
            fails(() -> hurried.holdStock(request(order, mug, 1)), Status.Code.DEADLINE_EXCEEDED);
            other.rollback();
        }

        Awaitility.await("the delayed transaction has ended").until(() -> transactionsUnderWay() == 0);
        assertThat(statusOf(order)).isEqualTo("NONE");
        assertThat(level(mug).reserved()).isZero();
    }

    /** Only an administrator sees transactions. */
    private long transactionsUnderWay() throws SQLException {
        String schema = jdbc.sql("SELECT DATABASE()").query(String.class).single();
        try (Connection admin = TestDatabase.adminConnection();
                var query = admin.prepareStatement("""
                        SELECT COUNT(*) FROM information_schema.innodb_trx t
                        JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE p.db = ?""")) {
            query.setString(1, schema);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    @Test
    void listsEverySkusStateForSearchPageByPage() {
        String mug = aSkuWith(5);
        String tea = aSkuWith(0);
        var inventory = as(identities.search());

        List<StockState> all = new ArrayList<>();
        List<StockState> page;
        do {
            page = inventory
                    .listStock(ListStockRequest.newBuilder()
                            .setAfterSku(all.isEmpty() ? "" : all.getLast().getSku())
                            .setLimit(2)
                            .build())
                    .getItemsList();
            all.addAll(page);
        } while (page.size() == 2);

        assertThat(all).extracting(StockState::getSku).isSorted().doesNotHaveDuplicates();
        assertThat(all).filteredOn(each -> each.getSku().equals(mug)).allMatch(StockState::getInStock);
        assertThat(all).filteredOn(each -> each.getSku().equals(tea)).hasSize(1).noneMatch(StockState::getInStock);
        assertThat(all)
                .filteredOn(each -> each.getSku().equals(tea))
                .allMatch(each -> each.getVersion() == versionIn(toldOf(tea).getLast()));
        fails(
                () -> inventory.listStock(
                        ListStockRequest.newBuilder().setLimit(1_001).build()),
                Status.Code.INVALID_ARGUMENT);
        fails(
                () -> as(identities.order())
                        .listStock(ListStockRequest.newBuilder().setLimit(1).build()),
                Status.Code.PERMISSION_DENIED);
    }

    @Test
    void tellsSearchWhetherTheSkusItNamesCanBeHad() {
        String mug = aSkuWith(5);
        String tea = aSkuWith(0);
        var inventory = as(identities.search());

        List<StockState> named = inventory
                .batchGetStock(BatchGetStockRequest.newBuilder()
                        .addSkus(mug)
                        .addSkus(tea)
                        .addSkus("NO-SUCH-SKU")
                        .addSkus("no sku at all")
                        .build())
                .getItemsList();

        assertThat(named)
                .extracting(StockState::getSku, StockState::getInStock, StockState::getVersion)
                .containsExactlyInAnyOrder(
                        tuple(mug, true, versionIn(toldOf(mug).getLast())),
                        tuple(tea, false, versionIn(toldOf(tea).getLast())));
        fails(() -> inventory.batchGetStock(BatchGetStockRequest.getDefaultInstance()), Status.Code.INVALID_ARGUMENT);
        var tooMany = BatchGetStockRequest.newBuilder().addAllSkus(Collections.nCopies(1_001, mug));
        fails(() -> inventory.batchGetStock(tooMany.build()), Status.Code.INVALID_ARGUMENT);
        fails(
                () -> as(identities.order())
                        .batchGetStock(
                                BatchGetStockRequest.newBuilder().addSkus(mug).build()),
                Status.Code.PERMISSION_DENIED);
    }

    private InventoryServiceBlockingStub as(ServiceTokens caller) {
        var headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + caller.tokenFor("inventory"));
        return InventoryServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static StatusRuntimeException fails(ThrowingCallable call, Status.Code code) {
        var failure = new StatusRuntimeException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
            assertThat(e.getStatus().getCode()).isEqualTo(code);
            failure[0] = e;
        });
        return failure[0];
    }

    private static HoldStockRequest request(String order, String sku, int quantity) {
        return HoldStockRequest.newBuilder()
                .setOrderId(order)
                .setAttempt(1)
                .addLines(StockLine.newBuilder().setSku(sku).setQuantity(quantity))
                .setHoldFor(Duration.newBuilder().setSeconds(900))
                .build();
    }

    private static ReleaseStockRequest releaseOf(String order) {
        return ReleaseStockRequest.newBuilder().setOrderId(order).setAttempt(1).build();
    }
}
