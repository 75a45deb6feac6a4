package app.betweencalls.packager;

import com.android.apksig.ApkSigner;
import com.android.apksig.ApkVerifier;
import com.android.apksig.KeyConfig;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** Signs with the schemes v2 and v3, aligns while doing so, and verifies the result as a phone would. */
final class Signer {
    private Signer() {}

    /**
     * Signs an archive.
     *
     * @throws IllegalStateException if the signed file does not verify
     */
    static void sign(Path unsigned, SigningKey key, int minSdk, Path out) throws IOException, GeneralSecurityException {
        ApkSigner.SignerConfig signer =
                new ApkSigner.SignerConfig.Builder(key.name(), new KeyConfig.Jca(key.key()), key.chain()).build();
        try {
            new ApkSigner.Builder(List.of(signer))
                    .setInputApk(unsigned.toFile())
                    .setOutputApk(out.toFile())
                    .setMinSdkVersion(minSdk)
                    .setV1SigningEnabled(false)
                    .setV2SigningEnabled(true)
                    .setV3SigningEnabled(true)
                    .build()
                    .sign();
            verify(out, minSdk);
        } catch (ApkFormatException e) {
            throw new IllegalStateException("the archive is not an APK", e);
        }
    }

    /**
     * Verifies a signed file.
     *
     * @throws IllegalStateException if it does not verify with both schemes
     */
    static void verify(Path apk, int minSdk) throws IOException, GeneralSecurityException, ApkFormatException {
        ApkVerifier.Result result = new ApkVerifier.Builder(apk.toFile())
                .setMinCheckedPlatformVersion(minSdk)
                .build()
                .verify();
        if (!result.isVerified() || !result.isVerifiedUsingV2Scheme() || !result.isVerifiedUsingV3Scheme()) {
            throw new IllegalStateException("the signature does not verify: " + result.getAllErrors());
        }
    }
}
