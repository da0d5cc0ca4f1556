package io.jangteo.catalog.products;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param main whether lists show this one */
public record Image(
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "(https?:/)?/\\S+", message = "must be an http(s) address or an absolute path")
        String url,

        boolean main) {}
