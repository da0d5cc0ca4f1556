package io.jangteo.inventory.grpc;

import com.google.rpc.Code;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.jangteo.contracts.inventory.v1.BatchGetStockRequest;
import io.jangteo.contracts.inventory.v1.BatchGetStockResponse;
import io.jangteo.contracts.inventory.v1.HoldStockRequest;
import io.jangteo.contracts.inventory.v1.HoldStockResponse;
import io.jangteo.contracts.inventory.v1.InventoryServiceGrpc;
import io.jangteo.contracts.inventory.v1.ListStockRequest;
import io.jangteo.contracts.inventory.v1.ListStockResponse;
import io.jangteo.contracts.inventory.v1.ReleaseStockRequest;
import io.jangteo.contracts.inventory.v1.ReleaseStockResponse;
import io.jangteo.contracts.inventory.v1.StockState;
import io.jangteo.inventory.domain.Availability;
import io.jangteo.inventory.domain.Refusal;
import io.jangteo.inventory.domain.StockLine;
import io.jangteo.inventory.domain.StockRefused;
import io.jangteo.inventory.holding.Deadline;
import io.jangteo.inventory.holding.DeadlinePassed;
import io.jangteo.inventory.holding.HoldStock;
import io.jangteo.inventory.holding.InvalidHold;
import io.jangteo.inventory.holding.ReleaseStock;
import io.jangteo.inventory.viewing.ViewStock;
import io.jangteo.platform.grpc.GrpcErrors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.grpc.server.service.GrpcService;

@GrpcService
class InventoryGrpc extends InventoryServiceGrpc.InventoryServiceImplBase {

    private static final int LONGEST_PAGE = 1_000;

    private final HoldStock holdStock;
    private final ReleaseStock releaseStock;
    private final ViewStock viewStock;

    InventoryGrpc(HoldStock holdStock, ReleaseStock releaseStock, ViewStock viewStock) {
        this.holdStock = holdStock;
        this.releaseStock = releaseStock;
        this.viewStock = viewStock;
    }

    @Override
    public void listStock(ListStockRequest request, StreamObserver<ListStockResponse> answer) {
        requireSome(request.getLimit(), "WRONG_LIMIT");
        var page = ListStockResponse.newBuilder();
        viewStock.availabilities(request.getAfterSku(), request.getLimit()).forEach(each -> page.addItems(state(each)));
        answer.onNext(page.build());
        answer.onCompleted();
    }

    @Override
    public void batchGetStock(BatchGetStockRequest request, StreamObserver<BatchGetStockResponse> answer) {
        requireSome(request.getSkusCount(), "WRONG_NUMBER_OF_SKUS");
        var items = BatchGetStockResponse.newBuilder();
        viewStock.availabilities(request.getSkusList()).forEach(each -> items.addItems(state(each)));
        answer.onNext(items.build());
        answer.onCompleted();
    }

    private static void requireSome(int skus, String reason) {
        if (skus < 1 || skus > LONGEST_PAGE) {
            throw GrpcErrors.refusal(
                    Code.INVALID_ARGUMENT,
                    reason,
                    "1 to %d SKUs can be asked for, not %d".formatted(LONGEST_PAGE, skus));
        }
    }

    private static StockState state(Availability availability) {
        return StockState.newBuilder()
                .setSku(availability.sku())
                .setInStock(availability.inStock())
                .setVersion(availability.version())
                .build();
    }

    @Override
    public void holdStock(HoldStockRequest request, StreamObserver<HoldStockResponse> answer) {
        List<StockLine> lines = request.getLinesList().stream()
                .map(line -> new StockLine(line.getSku(), line.getQuantity()))
                .toList();
        var holdFor = Duration.ofSeconds(
                request.getHoldFor().getSeconds(), request.getHoldFor().getNanos());
        truthfully(
                () -> holdStock.hold(request.getOrderId(), request.getAttempt(), lines, holdFor, deadlineOfThisCall()));
        answer.onNext(HoldStockResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void releaseStock(ReleaseStockRequest request, StreamObserver<ReleaseStockResponse> answer) {
        truthfully(() -> releaseStock.release(request.getOrderId(), request.getAttempt()));
        answer.onNext(ReleaseStockResponse.getDefaultInstance());
        answer.onCompleted();
    }

    private static Deadline deadlineOfThisCall() {
        Context call = Context.current();
        return () -> call.isCancelled()
                || (call.getDeadline() != null && call.getDeadline().isExpired());
    }

    private static void truthfully(Runnable work) {
        try {
            work.run();
        } catch (InvalidHold e) {
            throw GrpcErrors.refusal(Code.INVALID_ARGUMENT, "INVALID_HOLD", String.valueOf(e.getMessage()));
        } catch (DeadlinePassed e) {
            throw Status.DEADLINE_EXCEEDED.withDescription(e.getMessage()).asRuntimeException();
        } catch (StockRefused e) {
            throw refused(e.refusal());
        }
    }

    private static StatusRuntimeException refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownSku unknown ->
                GrpcErrors.refusal(
                        Code.NOT_FOUND,
                        "UNKNOWN_SKU",
                        "No stock is kept for " + unknown.sku(),
                        Map.of("sku", unknown.sku()));
            case Refusal.OutOfStock gone ->
                GrpcErrors.refusal(
                        Code.FAILED_PRECONDITION,
                        "OUT_OF_STOCK",
                        "%d of %s are wanted, %d are left".formatted(gone.wanted(), gone.sku(), gone.available()),
                        Map.of("sku", gone.sku(), "available", Long.toString(gone.available())));
            case Refusal.Closed closed ->
                switch (closed.reason()) {
                    case HOLD_CLOSED -> closed(closed, "This attempt's hold has ended; a later attempt may hold");
                    case HOLD_DIFFERS -> closed(closed, "The order is held with other lines");
                    case HOLD_COMMITTED -> closed(closed, "The stock is sold");
                };
        };
    }

    private static StatusRuntimeException closed(Refusal.Closed refusal, String message) {
        return GrpcErrors.refusal(Code.FAILED_PRECONDITION, refusal.reason().name(), message);
    }
}
