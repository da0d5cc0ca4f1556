package io.jangteo.platform.documents;

import java.math.BigDecimal;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON to BSON and back without loss. The driver's own JSON parser is not used, because it takes a key such as
 * {@code $date} for a type.
 */
final class MongoJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MongoJson() {}

    static BsonDocument toBson(ObjectNode json) {
        BsonDocument document = new BsonDocument();
        json.properties().forEach(property -> document.put(property.getKey(), value(property.getValue())));
        return document;
    }

    static ObjectNode toJson(BsonDocument document) {
        ObjectNode json = NODES.objectNode();
        document.forEach((key, value) -> json.set(key, node(value)));
        return json;
    }

    private static BsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> toBson((ObjectNode) node);
            case ARRAY -> {
                List<BsonValue> elements =
                        node.values().stream().map(MongoJson::value).toList();
                yield new BsonArray(elements);
            }
            case STRING -> new BsonString(node.stringValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NUMBER -> number(node);
            case NULL -> BsonNull.VALUE;
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("A document cannot hold " + node.getNodeType());
        };
    }

    private static BsonValue number(JsonNode node) {
        if (node.isInt()) {
            return new BsonInt32(node.intValue());
        }
        if (node.isLong()) {
            return new BsonInt64(node.longValue());
        }
        BigDecimal exact = node.decimalValue();
        double near = exact.doubleValue();
        boolean same = Double.isFinite(near) && BigDecimal.valueOf(near).compareTo(exact) == 0;
        return same ? new BsonDouble(near) : new BsonDecimal128(new Decimal128(exact));
    }

    private static JsonNode node(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> toJson(value.asDocument());
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.asArray().forEach(element -> array.add(node(element)));
                yield array;
            }
            case STRING -> NODES.stringNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case INT32 -> NODES.numberNode(value.asInt32().getValue());
            case INT64 -> NODES.numberNode(value.asInt64().getValue());
            case DOUBLE -> NODES.numberNode(BigDecimal.valueOf(value.asDouble().getValue()));
            case DECIMAL128 -> NODES.numberNode(value.asDecimal128().getValue().bigDecimalValue());
            case NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("JSON has no " + value.getBsonType());
        };
    }
}
