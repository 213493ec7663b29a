using System.Text;
using Samspill.Web.Files;

namespace Samspill.Web.Tests.Attachments;

public sealed class FileFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("samspill-files-").FullName;

    private FileFolder Folder => new(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_file_lies_under_its_hash_and_is_read_back()
    {
        var stored = await PutAsync("innhold");
        stored.ShouldBe(new StoredFile(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("innhold"u8)), 7));
        File.Exists(Path.Combine(root, stored.Hash[..2], stored.Hash[2..4], stored.Hash)).ShouldBeTrue();
        using var reader = new StreamReader(Folder.Open(stored.Hash).ShouldNotBeNull());
        (await reader.ReadToEndAsync()).ShouldBe("innhold");
        Directory.EnumerateFiles(Path.Combine(root, "incoming")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        (await PutAsync("likt")).ShouldBe(await PutAsync("likt"));
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_file_that_did_not_come_whole()
    {
        await Should.ThrowAsync<IOException>(() => Folder.PutAsync(new BrokenStream(), CancellationToken.None));
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("8DE1F33FDA2D9F0D2D63A3A5AA9FCF8C2DD87B1CB9F4BBE4C2AE9B7F2A8F3BD4")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_hash_or_not_there_is_not_found(string hash)
    {
        Folder.Exists(hash).ShouldBeFalse();
        Folder.Open(hash).ShouldBeNull();
    }

    [Fact]
    public void Files_lie_beside_a_SQLite_database_and_in_the_working_folder_else()
    {
        FileFolder.DefaultFor(Path.Combine(root, "samspill.db")).ShouldBe(Path.Combine(root, "files"));
        FileFolder.DefaultFor("Host=localhost;Database=samspill").ShouldBe(Path.GetFullPath("files"));
    }

    private async Task<StoredFile> PutAsync(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Folder.PutAsync(content, CancellationToken.None);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection was closed.");
    }
}
