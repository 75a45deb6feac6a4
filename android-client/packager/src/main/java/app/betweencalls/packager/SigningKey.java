package app.betweencalls.packager;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The key that signs.
 *
 * @param name its alias
 * @param key the private key
 * @param chain its certificates, the own one first
 */
record SigningKey(String name, PrivateKey key, List<X509Certificate> chain) {
    /**
     * Reads a key store of type PKCS12.
     *
     * @throws IllegalArgumentException if it has no private key of that alias
     */
    static SigningKey read(Path file, String alias, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
        if (!(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)) {
            throw new IllegalArgumentException("no private key '" + alias + "' in " + file.getFileName());
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
        }
        return new SigningKey(alias, key, List.copyOf(chain));
    }
}
