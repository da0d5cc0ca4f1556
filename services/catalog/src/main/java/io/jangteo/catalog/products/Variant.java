package io.jangteo.catalog.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sellable thing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variant(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}", message = "must be 3 to 40 of A-Z, 0-9 and -")
        String sku,

        @Nullable @Size(min = 1, max = 60) String color,
        @NotNull @Valid Price price,
        @Nullable @FreeAttributes Map<String, Object> attributes,
        @Nullable @Size(max = 30) List<@NotNull @Valid Image> images) {}
