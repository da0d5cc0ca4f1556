package io.jangteo.load.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping in a YAML resource. Every scalar is text, whatever it looks like, and whatever is missing or of another form is told
 * with the file's name.
 */
public final class DataFile {

    private final String name;
    private final Map<?, ?> content;

    private DataFile(String name, Map<?, ?> content) {
        this.name = name;
        this.content = content;
    }

    /** @param resource such as {@code catalog/brands.yaml} */
    public static DataFile read(String resource) {
        try (InputStream file = DataFile.class.getResourceAsStream("/" + resource)) {
            if (file == null) {
                throw new IllegalStateException("There is no resource " + resource);
            }
            Object content = textOnly().load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new DataFile(resource, mapping(resource, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        content.keySet().forEach(key -> names.add(String.valueOf(key)));
        return names;
    }

    public boolean has(String key) {
        return content.containsKey(key);
    }

    public String text(String key) {
        return String.valueOf(required(key));
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** Empty where it is missing; one value where it is no list. */
    public List<String> texts(String key) {
        @Nullable Object value = content.get(key);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    /** Empty where it is missing. */
    public DataFile below(String key) {
        return has(key)
                ? new DataFile(name + " at " + key, mapping(name + " at " + key, required(key)))
                : new DataFile(name, Map.of());
    }

    /** A list of mappings; empty where it is missing. */
    public List<DataFile> all(String key) {
        return has(key) && required(key) instanceof List<?> list
                ? list.stream()
                        .map(each -> new DataFile(name + " at " + key, mapping(name + " at " + key, each)))
                        .toList()
                : List.of();
    }

    /** Every value as texts, in the order of the file. */
    public Map<String, List<String>> textsByName() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        names().forEach(key -> all.put(key, texts(key)));
        return all;
    }

    public IllegalStateException wrong(String what) {
        return new IllegalStateException(name + ": " + what);
    }

    private Object required(String key) {
        @Nullable Object value = content.get(key);
        if (value == null) {
            throw wrong("has no " + key);
        }
        return value;
    }

    private static Map<?, ?> mapping(String name, @Nullable Object content) {
        if (content instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(name + " is no mapping");
    }

    /** Otherwise 1+1 would stay text, 250 become a number and "on" be true. */
    private static Yaml textOnly() {
        var dumping = new DumperOptions();
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // Nothing is resolved.
            }
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, resolver);
    }
}
