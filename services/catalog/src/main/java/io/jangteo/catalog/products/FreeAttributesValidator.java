package io.jangteo.catalog.products;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits of {@link FreeAttributes}. */
final class FreeAttributesValidator implements ConstraintValidator<FreeAttributes, Map<String, Object>> {

    private static final int MOST = 60;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_DIGITS = 30;

    @Override
    public boolean isValid(@Nullable Map<String, Object> attributes, ConstraintValidatorContext context) {
        Optional<String> wrong = attributes == null ? Optional.empty() : wrong(attributes);
        wrong.ifPresent(message -> {
            context.disableDefaultConstraintViolation();
            context.unwrap(org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext.class)
                    .addMessageParameter("reason", message)
                    .buildConstraintViolationWithTemplate("{reason}")
                    .addConstraintViolation();
        });
        return wrong.isEmpty();
    }

    static Optional<String> wrong(Map<String, Object> attributes) {
        if (attributes.size() > MOST) {
            return Optional.of("has more than " + MOST + " attributes");
        }
        return attributes.entrySet().stream()
                .flatMap(entry -> wrong(entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> wrong(String name, @Nullable Object value) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("has an attribute whose name is empty or longer than " + LONGEST_NAME);
        }
        return isAllowed(value)
                ? Optional.empty()
                : Optional.of("'" + name + "' must be a text or a list of texts of 1 to " + LONGEST_TEXT
                        + " characters, a number or a boolean");
    }

    private static boolean isAllowed(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> isText(text);
            case Boolean _ -> true;
            case Number number -> isShort(number);
            case List<?> list ->
                list.size() <= MOST && list.stream().allMatch(each -> each instanceof String text && isText(text));
            default -> false;
        };
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    /** A few characters such as 1e999999 could otherwise stand for a number that nobody can print. */
    private static boolean isShort(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.precision() <= MOST_DIGITS && Math.abs((long) exact.scale()) <= MOST_DIGITS;
    }
}
