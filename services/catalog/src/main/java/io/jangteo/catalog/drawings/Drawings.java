package io.jangteo.catalog.drawings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All shapes, kept in memory: some tens of kilobytes. */
@Component
class Drawings {

    private static final String SUFFIX = ".svg";

    private final Map<String, String> shapes = new TreeMap<>();

    Drawings() throws IOException {
        for (Resource shape : new PathMatchingResourcePatternResolver().getResources("classpath:drawings/*" + SUFFIX)) {
            String file = Objects.requireNonNull(shape.getFilename());
            shapes.put(
                    file.substring(0, file.length() - SUFFIX.length()),
                    shape.getContentAsString(StandardCharsets.UTF_8).strip());
        }
    }

    Set<String> shapes() {
        return shapes.keySet();
    }

    /** Empty if there is no such shape or color. */
    Optional<String> draw(String shape, String color) {
        return Optional.ofNullable(shapes.get(shape))
                .flatMap(drawn -> Tint.named(color)
                        .map(tint -> drawn.replace("{main}", tint.main())
                                .replace("{light}", tint.light())
                                .replace("{dark}", tint.dark())));
    }
}
