package io.jangteo.platform.servicedefaults.errors;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Problem details on every web request of a service. */
@AutoConfiguration
@Import(ProblemAdvice.class)
public final class ProblemAutoConfiguration {}
