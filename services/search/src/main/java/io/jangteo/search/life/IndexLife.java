package io.jangteo.search.life;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.index.ProductIndex;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What an operator may ask of the index versions. */
@Component
public class IndexLife {
    private final IndexVersions versions;
    private final ProductIndex index;
    private final Aliases aliases;
    private final Dictionaries dictionaries;
    private final EngineDisk disk;
    private final WarmUp warmUp;

    IndexLife(
            IndexVersions versions,
            ProductIndex index,
            Aliases aliases,
            Dictionaries dictionaries,
            EngineDisk disk,
            WarmUp warmUp) {
        this.versions = versions;
        this.index = index;
        this.aliases = aliases;
        this.dictionaries = dictionaries;
        this.disk = disk;
        this.warmUp = warmUp;
    }

    public List<IndexVersion> all() {
        return versions.all();
    }

    public IndexVersion get(int number) {
        return versions.numbered(number)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "INDEX_VERSION_NOT_FOUND",
                                "There is no index version " + number + ".")
                        .exception());
    }

    /**
     * A new version, built in the background; while one is being built, that one.
     *
     * @param switching whether searches move to it by themselves once it is compared
     */
    public IndexVersion build(boolean switching) {
        disk.requireRoomForAnother();
        return versions.request(dictionaries.wordsRevision(), index.form(), switching);
    }

    /** Searches ask this version from now on; the one before is fed on, so that the same call leads back to it. */
    public IndexVersion switchTo(int number) {
        IndexVersion version = get(number);
        if (version.state() != VersionState.READY
                && version.state() != VersionState.STANDBY
                && version.state() != VersionState.ACTIVE) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "INDEX_VERSION_NOT_READY",
                            "Index version %d is %s; only one that is READY or STANDBY can be switched to."
                                    .formatted(number, version.state()))
                    .exception();
        }
        warmUp.warmUp(version.index());
        aliases.lead(version.index());
        versions.activated(number);
        return get(number);
    }

    /** Ends a version's feed and deletes its index; never the one that searches ask. */
    public IndexVersion drop(int number) {
        IndexVersion version = get(number);
        Optional<String> active = aliases.target();
        if (active.filter(version.index()::equals).isPresent()) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "INDEX_VERSION_ACTIVE",
                            "Searches ask index version %d now; switch to another first.".formatted(number))
                    .exception();
        }
        versions.move(version, VersionState.DROPPED, null);
        index.drop(version.index());
        return get(number);
    }
}
