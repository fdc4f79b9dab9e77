using System.IO.Compression;

namespace LeadBot.Understanding.Classification;

/// <summary>
/// A classifier as bytes, compressed. Weights are whole numbers from -127 to 127 times a factor a feature: a trained layer is
/// rounded so before it is measured, therefore what is read back gives the same answers.
/// </summary>
internal static class ClassifierFile
{
    private const uint Mark = 0x3143424C; // "LBC1"

    public static void Write(TextClassifier classifier, Stream output)
    {
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        var (settings, vectoriser) = (classifier.Settings, classifier.Vectoriser);
        writer.Write(Mark);
        writer.Write7BitEncodedInt(settings.Labels.Length);
        for (var i = 0; i < settings.Labels.Length; i++)
        {
            writer.Write(settings.Labels[i]);
            writer.Write(settings.Sure[i]);
        }

        writer.Write(settings.Temperature);
        writer.Write(settings.Unknown.Threshold);
        WriteAll(writer, settings.Unknown.Weights);
        writer.Write(vectoriser.Weights.Words);
        writer.Write(vectoriser.Weights.Pairs);
        writer.Write(vectoriser.Weights.Parts);
        writer.Write7BitEncodedInt(vectoriser.Texts);
        writer.Write7BitEncodedInt(vectoriser.Count);
        uint before = 0;
        for (var i = 0; i < vectoriser.Count; i++)
        {
            writer.Write7BitEncodedInt64(vectoriser.Hashes[i] - before);
            before = vectoriser.Hashes[i];
        }

        foreach (var count in vectoriser.Counts)
        {
            writer.Write7BitEncodedInt(count);
        }

        WriteLayer(writer, classifier.Layer, vectoriser.Count);
    }

    /// <exception cref="InvalidDataException">The bytes are no classifier of this version.</exception>
    public static TextClassifier Read(Stream input)
    {
        using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(packed);
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("This is no classifier that this version of LeadBot wrote. Train it again.");
        }

        var labels = new string[reader.Read7BitEncodedInt()];
        var sure = new float[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            (labels[i], sure[i]) = (reader.ReadString(), reader.ReadSingle());
        }

        var temperature = reader.ReadSingle();
        var threshold = reader.ReadSingle();
        var settings = new ClassifierSettings(labels, temperature, sure, new UnknownDetector(ReadAll(reader, UnknownDetector.Signs + 1), threshold));
        var weights = new BlockWeights(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var texts = reader.Read7BitEncodedInt();
        var hashes = new uint[reader.Read7BitEncodedInt()];
        uint before = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = before += (uint)reader.Read7BitEncodedInt64();
        }

        var counts = new int[hashes.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = reader.Read7BitEncodedInt();
        }

        return new TextClassifier(new Vectoriser(hashes, counts, texts, weights), ReadLayer(reader, hashes.Length, labels.Length), settings);
    }

    /// <summary>Rounds a layer to what the file can hold.</summary>
    public static void Round(LinearLayer layer)
    {
        for (var start = 0; start < layer.Weights.Length; start += layer.Stride)
        {
            var row = layer.Weights.AsSpan(start, layer.Stride);
            var step = Step(row);
            foreach (ref var weight in row)
            {
                weight = step == 0 ? 0 : MathF.Round(weight / step) * step;
            }
        }
    }

    // A power of two, so that rounding twice changes nothing.
    private static float Step(ReadOnlySpan<float> row)
    {
        float highest = 0;
        foreach (var weight in row)
        {
            highest = Math.Max(highest, Math.Abs(weight));
        }

        return highest < 1e-6f ? 0 : BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(highest / 127f) + 0x7FFFFF) & 0xFF800000);
    }

    private static void WriteLayer(BinaryWriter writer, LinearLayer layer, int features)
    {
        WriteAll(writer, layer.Bias.AsSpan(0, layer.Classes));
        var steps = new float[features];
        for (var i = 0; i < features; i++)
        {
            steps[i] = Step(layer.Weights.AsSpan(i * layer.Stride, layer.Stride));
            writer.Write((ushort)(BitConverter.SingleToUInt32Bits(steps[i]) >> 16));
        }

        for (var k = 0; k < layer.Classes; k++)
        {
            for (var i = 0; i < features; i++)
            {
                writer.Write((sbyte)(steps[i] == 0 ? 0 : MathF.Round(layer.Weights[(i * layer.Stride) + k] / steps[i])));
            }
        }
    }

    private static LinearLayer ReadLayer(BinaryReader reader, int features, int classes)
    {
        var layer = new LinearLayer(features, classes);
        ReadAll(reader, classes).CopyTo(layer.Bias, 0);
        var steps = new float[features];
        for (var i = 0; i < features; i++)
        {
            steps[i] = BitConverter.UInt32BitsToSingle((uint)reader.ReadUInt16() << 16);
        }

        var column = new byte[features];
        for (var k = 0; k < classes; k++)
        {
            reader.BaseStream.ReadExactly(column);
            for (var i = 0; i < features; i++)
            {
                layer.Weights[(i * layer.Stride) + k] = (sbyte)column[i] * steps[i];
            }
        }

        return layer;
    }

    private static void WriteAll(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static float[] ReadAll(BinaryReader reader, int count)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
        {
            value = reader.ReadSingle();
        }

        return values;
    }
}
