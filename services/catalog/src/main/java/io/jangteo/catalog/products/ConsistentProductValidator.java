package io.jangteo.catalog.products;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of {@link ConsistentProduct}. They run beside those of the fields, so any field may be missing here. */
final class ConsistentProductValidator implements ConstraintValidator<ConsistentProduct, ProductContent> {

    @Override
    public boolean isValid(ProductContent product, ConstraintValidatorContext context) {
        Map<String, String> wrong = wrong(product);
        if (!wrong.isEmpty()) {
            context.disableDefaultConstraintViolation();
        }
        wrong.forEach((field, message) -> context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(field)
                .addConstraintViolation());
        return wrong.isEmpty();
    }

    private static Map<String, String> wrong(ProductContent product) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<Integer> categories = present(product.categoryIds()).toList();
        if (categories.stream().distinct().count() < categories.size()) {
            wrong.put("categoryIds", "must name each category once");
        }
        if (product.primaryCategoryId() != null && !categories.contains(product.primaryCategoryId())) {
            wrong.put("primaryCategoryId", "must be one of categoryIds");
        }
        if (present(product.images()).filter(Image::main).count() != 1) {
            wrong.put("images", "must have exactly one main image");
        }
        if (values(product, Variant::sku).distinct().count()
                < values(product, Variant::sku).count()) {
            wrong.put("variants", "must have different SKUs");
        } else if (values(product, ConsistentProductValidator::currency)
                        .distinct()
                        .count()
                > 1) {
            wrong.put("variants", "must have prices of one currency");
        }
        return wrong;
    }

    private static @Nullable String currency(Variant variant) {
        return variant.price() == null ? null : variant.price().currency();
    }

    private static <V> Stream<V> values(ProductContent product, Function<Variant, @Nullable V> value) {
        return present(product.variants()).map(value).filter(Objects::nonNull);
    }

    private static <V> Stream<V> present(@Nullable List<V> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
