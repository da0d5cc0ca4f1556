package io.jangteo.search.life;

import io.grpc.StatusRuntimeException;
import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc;
import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.jangteo.contracts.catalog.v1.ListProductsRequest;
import io.jangteo.contracts.catalog.v1.ListProductsResponse;
import io.jangteo.contracts.inventory.v1.BatchGetStockRequest;
import io.jangteo.contracts.inventory.v1.InventoryServiceGrpc;
import io.jangteo.contracts.inventory.v1.InventoryServiceGrpc.InventoryServiceBlockingStub;
import io.jangteo.contracts.inventory.v1.ListStockRequest;
import io.jangteo.platform.grpc.GrpcChannels;
import io.jangteo.search.SearchSettings;
import io.jangteo.search.index.Change.ProductState;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.index.ProductDocument;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Asks catalog and inventory page by page. */
final class GrpcStore implements Store {
    /** A page is read in the background; no shopper waits for it. */
    private static final Duration PAGE_WITHIN = Duration.ofSeconds(30);

    /** The inventory answers for no more. */
    private static final int SKUS_AT_ONCE = 1_000;

    private final CatalogServiceBlockingStub catalog;
    private final InventoryServiceBlockingStub inventory;
    private final JsonMapper mapper;
    private final int wonPerDollar;

    private GrpcStore(
            CatalogServiceBlockingStub catalog,
            InventoryServiceBlockingStub inventory,
            JsonMapper mapper,
            int wonPerDollar) {
        this.catalog = catalog;
        this.inventory = inventory;
        this.mapper = mapper;
        this.wonPerDollar = wonPerDollar;
    }

    @Override
    public ProductPage productsAfter(String id, int limit) {
        ListProductsRequest request =
                ListProductsRequest.newBuilder().setAfterId(id).setLimit(limit).build();
        try {
            ListProductsResponse page = catalog.withDeadlineAfter(PAGE_WITHIN).listProducts(request);
            List<ProductState> products = page.getProductJsonList().stream()
                    .map(json -> ProductDocument.stateOf(mapper.readTree(json), wonPerDollar))
                    .toList();
            return new ProductPage(products, page.getNextAfterId().isEmpty() ? null : page.getNextAfterId());
        } catch (StatusRuntimeException e) {
            throw new StoreAway("The catalog does not list its products: " + e.getStatus(), e);
        }
    }

    @Override
    public List<StockState> stockAfter(String sku, int limit) {
        ListStockRequest request =
                ListStockRequest.newBuilder().setAfterSku(sku).setLimit(limit).build();
        return stock(() ->
                inventory.withDeadlineAfter(PAGE_WITHIN).listStock(request).getItemsList());
    }

    @Override
    public List<StockState> stockOf(Collection<String> skus) {
        return skus.stream()
                .gather(Gatherers.windowFixed(SKUS_AT_ONCE))
                .map(some -> BatchGetStockRequest.newBuilder().addAllSkus(some).build())
                .flatMap(request ->
                        stock(() -> inventory
                                        .withDeadlineAfter(PAGE_WITHIN)
                                        .batchGetStock(request)
                                        .getItemsList())
                                .stream())
                .toList();
    }

    private static List<StockState> stock(Supplier<List<io.jangteo.contracts.inventory.v1.StockState>> answer) {
        try {
            return answer.get().stream()
                    .map(item -> new StockState(item.getSku(), item.getVersion(), item.getInStock()))
                    .toList();
        } catch (StatusRuntimeException e) {
            throw new StoreAway("The inventory does not tell its stock: " + e.getStatus(), e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        @ConditionalOnMissingBean(Store.class)
        Store grpcStore(GrpcChannels channels, JsonMapper mapper, SearchSettings settings) {
            return new GrpcStore(
                    CatalogServiceGrpc.newBlockingStub(channels.to("catalog")),
                    InventoryServiceGrpc.newBlockingStub(channels.to("inventory")),
                    mapper,
                    settings.wonPerDollar());
        }
    }
}
