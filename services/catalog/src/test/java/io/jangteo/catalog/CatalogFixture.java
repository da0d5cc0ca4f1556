package io.jangteo.catalog;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database, with two accounts and three services that have keys. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.grpc.server.port=0", "jangteo.catalog.job-pause=100ms", "jangteo.catalog.lease=2s"})
@Import(TestIdentities.class)
public abstract class CatalogFixture {

    protected static final TestSchema SCHEMA = TestDatabase.freshSchema("catalog");

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private TestIdentities identities;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SCHEMA.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void emptyTheCatalog() {
        Stream.of(
                        "product",
                        "product_unique",
                        "product_index",
                        "product_import",
                        "product_import_error",
                        "category_job",
                        "outbox")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        jdbc.sql("DELETE FROM category ORDER BY path DESC").update();
    }

    /** A channel without any token. */
    protected ManagedChannel channel() {
        return ManagedChannelBuilder.forAddress("127.0.0.1", identities.grpcPort())
                .usePlaintext()
                .build();
    }

    protected Channel as(String service, Channel channel) {
        var headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + identities.tokens(service).tokenFor("catalog"));
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
