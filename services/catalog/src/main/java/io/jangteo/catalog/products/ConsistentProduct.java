package io.jangteo.catalog.products;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What must hold between the fields of a product. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = ConsistentProductValidator.class)
@interface ConsistentProduct {

    String message() default "is inconsistent";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
