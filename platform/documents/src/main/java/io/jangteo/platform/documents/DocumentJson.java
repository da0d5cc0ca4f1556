package io.jangteo.platform.documents;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stored and published form of a collection's documents: the document's own JSON with its id and version. */
final class DocumentJson<T> {

    /** Apart from the mapper of the web: a setting made for answers must not change what is stored. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final DocumentCollection<T> collection;
    private final ObjectReader reader;

    DocumentJson(DocumentCollection<T> collection) {
        this.collection = collection;
        // A newer or older release of the service may have written the document.
        this.reader = MAPPER.readerFor(collection.type()).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    ObjectNode write(T document, long version) {
        if (!(MAPPER.valueToTree(document) instanceof ObjectNode json)) {
            throw new IllegalArgumentException("A document of " + collection.name() + " is no JSON object");
        }
        return json.put("id", collection.idOf(document)).put("version", version);
    }

    ObjectNode deleted(String id, long version) {
        return MAPPER.createObjectNode().put("id", id).put("version", version).put("deleted", true);
    }

    Versioned<T> read(String id, long version, String json) {
        try {
            return read(id, version, MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw unreadable(id, version, e);
        }
    }

    Versioned<T> read(String id, long version, JsonNode json) {
        try {
            T document = reader.readValue(json);
            return new Versioned<>(id, version, document);
        } catch (JacksonException e) {
            throw unreadable(id, version, e);
        }
    }

    private IllegalStateException unreadable(String id, long version, JacksonException cause) {
        // Jackson's own message may quote the document.
        cause.clearLocation();
        return new IllegalStateException(
                collection.name() + " " + id + " of version " + version + " cannot be read as "
                        + collection.type().getSimpleName(),
                cause);
    }
}
