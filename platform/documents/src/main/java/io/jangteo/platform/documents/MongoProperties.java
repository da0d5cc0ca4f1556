package io.jangteo.platform.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether documents live in MongoDB.
 *
 * @param uri {@code mongodb://host:port,host:port/database?replicaSet=name}; unset or empty: documents live in SQL
 */
@ConfigurationProperties("jangteo.mongodb")
record MongoProperties(@Nullable String uri) {}
