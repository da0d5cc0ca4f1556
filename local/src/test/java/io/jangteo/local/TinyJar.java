package io.jangteo.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program of one class in a jar of its own, in the place of an engine or a service. */
public final class TinyJar {

    private TinyJar() {}

    public static void write(Path target, Class<?> program, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, program.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        String code = program.getName().replace('.', '/') + ".class";
        Files.createDirectories(target.getParent());
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream compiled = program.getClassLoader().getResourceAsStream(code)) {
            jar.putNextEntry(new JarEntry(code));
            compiled.transferTo(jar);
        }
    }
}
