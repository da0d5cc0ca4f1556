/** The main class of the OpenSearch process of one machine; it runs on the engine's own class path and knows nothing of the shop. */
package io.jangteo.engines.opensearch;
