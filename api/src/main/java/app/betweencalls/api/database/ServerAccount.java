package app.betweencalls.api.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;

/** Which account of the machine the database server runs as: never the administrator's where that can be helped. */
final class ServerAccount {
    private static final String ADMINISTRATOR = "root";

    private ServerAccount() {}

    static boolean isAdministrator() {
        return ADMINISTRATOR.equals(System.getProperty("user.name"));
    }

    /**
     * Gives the files of a new database to the account its server will run as.
     *
     * <p>A plain account keeps them. The administrator gives them to {@code mysql} or {@code nobody}, unless a folder
     * above lets nobody else through (a checkout under {@code /root}): then the server has to run as administrator.
     */
    static void handOver(Path files) throws IOException {
        if (!isAdministrator() || !isBelowOpenFolders(files)) {
            return;
        }
        Optional<UserPrincipal> account = plainAccount();
        if (account.isPresent()) {
            Files.setOwner(files, account.get());
        }
    }

    /** Gives a further folder to the account that owns the files already. */
    static void handOverToo(Path folder, Path files) throws IOException {
        if (isAdministrator()) {
            Files.setOwner(folder, Files.getOwner(files));
        }
    }

    /** The option that makes a server started by the administrator run as the owner of its files; empty otherwise. */
    static List<String> option(Path files) throws IOException {
        return isAdministrator() ? List.of("--user=" + Files.getOwner(files).getName()) : List.of();
    }

    private static Optional<UserPrincipal> plainAccount() throws IOException {
        Optional<UserPrincipal> mysql = account("mysql");
        return mysql.isPresent() ? mysql : account("nobody");
    }

    private static Optional<UserPrincipal> account(String name) throws IOException {
        try {
            return Optional.of(
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (UserPrincipalNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static boolean isBelowOpenFolders(Path files) throws IOException {
        for (Path at = files.getParent(); at != null; at = at.getParent()) {
            if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
