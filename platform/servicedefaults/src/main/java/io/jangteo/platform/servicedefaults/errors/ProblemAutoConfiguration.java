package io.jangteo.platform.servicedefaults.errors;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Problem details on every web request of a service; Spring's own form of them would stand before ours. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@Import(ProblemAdvice.class)
public final class ProblemAutoConfiguration {}
