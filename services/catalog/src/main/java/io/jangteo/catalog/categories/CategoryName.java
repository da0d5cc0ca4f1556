package io.jangteo.catalog.categories;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record CategoryName(
        @NotBlank @Size(max = 100) String ko,
        @NotBlank @Size(max = 100) String en) {}
