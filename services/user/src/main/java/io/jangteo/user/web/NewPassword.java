package io.jangteo.user.web;

import io.jangteo.user.accounts.PasswordRules;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A password that {@link PasswordRules} have no objection to; theirs is the message. */
@Constraint(validatedBy = NewPassword.Rule.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface NewPassword {

    String message() default "cannot be a password";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Found by the name in the annotation. */
    final class Rule implements ConstraintValidator<NewPassword, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            Optional<String> objection = value == null ? Optional.empty() : PasswordRules.objectionTo(value);
            objection.ifPresent(words -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(words).addConstraintViolation();
            });
            return objection.isEmpty();
        }
    }
}
