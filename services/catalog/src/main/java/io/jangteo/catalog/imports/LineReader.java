package io.jangteo.catalog.imports;

import io.jangteo.catalog.products.ProductContent;
import io.jangteo.platform.servicedefaults.errors.UnreadableBody;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line by the same rules by which a PUT reads its body. */
@Component
final class LineReader {

    static final int LONGEST = 256 * 1024;

    private final ObjectReader reader;
    private final Validator validator;

    LineReader(JsonMapper json, Validator validator) {
        this.reader = json.readerFor(ProductContent.class);
        this.validator = validator;
    }

    ReadLine read(long number, Lines line) {
        if (line.tooLong()) {
            return wrong(number, "LINE_TOO_LONG", "The line has more than %d bytes.".formatted(LONGEST), Map.of());
        }
        byte[] bytes = line.bytes();
        if (bytes.length == 0) {
            return wrong(number, "UNREADABLE_LINE", "The line is empty.", Map.of());
        }
        try {
            return checked(number, reader.readValue(bytes), bytes.length);
        } catch (JacksonException e) {
            return unreadable(number, UnreadableBody.of(e));
        }
    }

    private ReadLine checked(long number, ProductContent content, int bytes) {
        Map<String, String> fields = new TreeMap<>();
        if (content == null) {
            return wrong(number, "UNREADABLE_LINE", "The line is no JSON object.", fields);
        }
        if (content.id() == null) {
            fields.put("id", "must be there");
        }
        Set<ConstraintViolation<ProductContent>> violations = validator.validate(content);
        violations.forEach(each -> fields.putIfAbsent(fieldOf(each), each.getMessage()));
        return fields.isEmpty()
                ? new ReadLine.Product(content, bytes)
                : wrong(number, "INVALID_PRODUCT", "Some fields are missing or wrong: " + fields, fields);
    }

    private static String fieldOf(ConstraintViolation<ProductContent> violation) {
        return violation.getPropertyPath().toString().replace(".<list element>", "");
    }

    private static ReadLine unreadable(long number, UnreadableBody.Reason reason) {
        return reason.field() == null
                ? wrong(number, "UNREADABLE_LINE", "The line " + reason.why() + ".", Map.of())
                : wrong(
                        number,
                        "UNREADABLE_LINE",
                        "The field %s %s.".formatted(reason.field(), reason.why()),
                        Map.of(reason.field(), reason.why()));
    }

    private static ReadLine wrong(long number, String reason, String detail, Map<String, String> fields) {
        return new ReadLine.Wrong(new LineError(number, reason, detail, fields));
    }
}
