#if os(Linux)
  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Musl
  #endif
  internal import NIOCore
  internal import NIOPosix

  /// Tells what changes by the kernel's notices (inotify), one watch for each folder.
  ///
  /// The roots themselves are looked at a few times a second: one may be missing, come back, or be another folder under
  /// the same name, of which no notice tells.
  struct FolderNotices: Sendable {
    private let descriptor: Int32
    private let tree: WatchTree

    private static let pause = Duration.milliseconds(200)
    /// Room for hundreds of notices; one needs at most 272 bytes.
    private static let bufferSize = 64 << 10

    /// Watches the folders from now on. Nil where the system gives no notices, or not for so many folders.
    init?(_ roots: [String]) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      var tree = WatchTree(descriptor: descriptor, roots: roots)
      _ = tree.lookAtRoots()
      guard tree.isComplete else {
        close(descriptor)
        return nil
      }
      self.descriptor = descriptor
      self.tree = tree
    }

    func changes() -> AsyncStream<Changes> {
      let (changes, continuation) = AsyncStream<Changes>.makeStream()
      let task = Task { await follow(continuation) }
      continuation.onTermination = { _ in task.cancel() }
      return changes
    }

    private enum Happening {
      case notices(ByteBuffer)
      case pause
    }

    private func follow(_ continuation: AsyncStream<Changes>.Continuation) async {
      guard let channel = try? await open() else { return }
      var tree = tree
      let (happenings, sender) = AsyncStream<Happening>.makeStream()
      try? await channel.executeThenClose { notices in
        await withTaskGroup(of: Void.self) { group in
          group.addTask {
            while (try? await Task.sleep(for: Self.pause)) != nil { sender.yield(.pause) }
          }
          group.addTask {
            do { for try await buffer in notices { sender.yield(.notices(buffer)) } } catch {}
          }
          for await happening in happenings {
            switch happening {
            case .pause: continuation.yield(tree.lookAtRoots())
            case .notices(let buffer): continuation.yield(tree.take(FolderNotice.read(buffer)))
            }
          }
          group.cancelAll()
        }
      }
    }

    private func open() async throws -> NIOAsyncChannel<ByteBuffer, Never> {
      try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: Self.bufferSize))
        .takingOwnershipOfDescriptor(input: descriptor) { channel in
          channel.eventLoop.makeCompletedFuture {
            try NIOAsyncChannel(wrappingChannelSynchronously: channel)
          }
        }
    }
  }

  /// One notice of the kernel: `struct inotify_event` and the name behind it.
  struct FolderNotice {
    let watch: Int32
    let mask: UInt32
    /// Of the file within the folder; empty for the folder itself.
    let name: String

    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }

    static func read(_ buffer: ByteBuffer) -> [FolderNotice] {
      var buffer = buffer
      var notices: [FolderNotice] = []
      while let watch = buffer.readInteger(endianness: .host, as: Int32.self),
        let mask = buffer.readInteger(endianness: .host, as: UInt32.self),
        buffer.readInteger(endianness: .host, as: UInt32.self) != nil,
        let length = buffer.readInteger(endianness: .host, as: UInt32.self),
        let name = buffer.readBytes(length: Int(length))
      {
        notices.append(
          FolderNotice(watch: watch, mask: mask, name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)))
      }
      return notices
    }
  }
#endif
